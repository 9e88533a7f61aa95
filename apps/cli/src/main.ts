process.stderr.write('No such command.\n');
process.exit(2);
