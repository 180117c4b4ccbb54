// By the application's own word: its server, and the line that the directory above is named after.
def log = new File(basedir, 'build.log').text
def line = basedir.parentFile.name - 'boot-'
assert log.contains('Tomcat started on port ') : 'It did not run on Tomcat'
assert log.contains("(v${line}.") : "It did not run on Spring Boot ${line}"
