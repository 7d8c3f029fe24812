"""How good it is: metrics, tables, figures."""
