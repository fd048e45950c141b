memory_size = 1024
