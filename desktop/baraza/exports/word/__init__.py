"""A report as a Word file (Office Open XML, transitional), for those who clear a text in Word."""
