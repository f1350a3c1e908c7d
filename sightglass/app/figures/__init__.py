"""Saving and copying figures."""
