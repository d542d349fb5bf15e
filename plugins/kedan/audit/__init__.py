"""Policy x selection -> what is met, what is missing and what can't be told; docs/decisions/0004 and 0010."""
