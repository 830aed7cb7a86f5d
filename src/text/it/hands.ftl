# hands

hands-title = 7 Voto · alzata di mano
