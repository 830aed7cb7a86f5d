# paper

paper-title = 7 Voto · schede di carta

paper-reread-title = 7 Voto · schede da rileggere
