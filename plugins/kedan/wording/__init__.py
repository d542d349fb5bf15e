"""What several outputs say alike: prose, dates, amounts, labels, credit tags, rules in words. Pure."""
