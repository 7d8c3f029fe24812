"""What is learnt from: recordings, the tracks cut from them, the targets, the batches."""
