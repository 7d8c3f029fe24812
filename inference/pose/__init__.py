"""How a body is held at a stroke: a pose network of others, told in the body's own frame."""
