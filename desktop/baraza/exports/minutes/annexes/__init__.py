"""The annexes of the minutes, one module each."""
