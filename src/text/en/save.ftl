# save
