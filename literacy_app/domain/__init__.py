"""What a lesson is: frozen values and pure functions, standard library only."""
