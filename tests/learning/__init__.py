"""Tests of loopdrive.learning."""
