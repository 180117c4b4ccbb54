// By the application's own word: its server, and the line that the directory above is named after.
def log = new File(basedir, 'build.log').text
assert log.contains('Netty started on port ')
assert log.contains("(v${basedir.parentFile.name - 'boot-'}.")
