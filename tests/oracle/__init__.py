"""Another hand: part B of rules.md written a second time, literally, with files to try it on.

Nothing in this folder knows the program. `part_b.results` gives for a parsed file what
`expected_checks` holds in the sample; `files.random_file` invents valid files;
`strategies.documents` draws files from the schema itself.
"""
