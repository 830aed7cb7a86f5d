# paper

paper-title = 7 Voto · schede di carta

