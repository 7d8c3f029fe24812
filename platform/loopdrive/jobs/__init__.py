"""How long jobs are kept: the shared shape of ingests, analyses and, later, trainings."""
