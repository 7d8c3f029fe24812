"""Commands of the shell that are not training itself."""
