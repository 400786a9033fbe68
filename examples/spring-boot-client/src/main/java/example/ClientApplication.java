package example;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application around the client. */
@SpringBootApplication
public class ClientApplication {}
