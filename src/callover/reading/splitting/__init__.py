"""splitting"""
