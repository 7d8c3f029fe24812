"""A challenger that looks along at what the champion has analysed, and says where it differs."""
