"""What `make bench` measures; no test has a time limit, so the numbers are for people."""
