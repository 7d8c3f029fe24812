"""Who stands where: players found by their motion, followed, and cut out."""
