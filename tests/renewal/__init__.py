"""Tests of loopdrive.renewal."""
