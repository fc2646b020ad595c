"""The commands of the command line, one a module; `cli` loads the one that is asked for."""
