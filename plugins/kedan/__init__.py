"""Kedan (课单): the open menu from which school principals choose their training."""
