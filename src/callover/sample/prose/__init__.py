"""The words of the sample borough: its topics, and sentences made from them. All of it is invented."""
