memory_size = 4096
