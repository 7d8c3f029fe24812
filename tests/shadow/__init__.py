"""Tests of loopdrive.shadow."""
