# prepare

prepare-title = 1 Prepare
