"""What the browser finds and lists: the order of the menu, and the rows it searches."""
