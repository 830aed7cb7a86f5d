# prepare

prepare-title = 1 Prepara
