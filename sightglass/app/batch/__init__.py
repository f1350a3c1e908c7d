"""Batches: a recipe followed on many files, in processes of their own or on a cluster; nothing here needs Qt."""
