"""What is searched in a course, folded, spelled, and cut into grams: pure, course by course."""
