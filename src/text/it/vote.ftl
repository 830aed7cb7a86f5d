# vote

vote-title = 7 Voto · prepara

vote-open-title = 7 Voto · aperto
