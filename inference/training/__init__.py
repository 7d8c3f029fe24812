"""The parts of training that are not the loop: run files, losses, checkpoints."""
