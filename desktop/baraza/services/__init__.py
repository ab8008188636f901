"""What a user can do: joins the database, the documents and the files, without a window."""
