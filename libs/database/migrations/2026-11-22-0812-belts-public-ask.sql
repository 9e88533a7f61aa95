-- Belts: not only files are counted by where they come from, but whatever anybody asks for without signing in: codes that
-- are looked up, misuses that are reported. The hash of the address says which of them it is.
alter table belts.file_check rename to public_ask;
alter index belts.file_check_recent rename to public_ask_recent;
