"""Pure civic knowledge: municipal years, clear days, clocks, names, numbers and dates in words."""
