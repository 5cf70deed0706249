package dev.tandem.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP connection that is kept open. Does little else than copying bytes, so that the client takes little of the machine. */
final class Connection implements AutoCloseable {

    private static final long LONGEST_IDLE_NANOS = 5_000_000_000L;
    private static final int PATIENCE_MILLIS = 600_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private long used;

    Connection(int port) {
        this.port = port;
    }

    /** The answer to a GraphQL request. @param token null for a guest */
    String graphQl(@Nullable String token, byte[] body) throws IOException {
        return post("/graphql", "application/json", token == null ? null : "Bearer " + token, body);
    }

    /** @throws IOException also for any status but 200 */
    String post(String path, String type, @Nullable String authorization, byte[] body) throws IOException {
        InputStream answer = open();
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length + (authorization == null ? "" : "\r\nAuthorization: " + authorization) + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        if (socket != null) {
            socket.getOutputStream().write(request);
        }
        String status = line(answer);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(answer); !header.isEmpty(); header = line(answer)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            last |= lower.equals("connection: close");
        }
        String text = chunked ? chunks(answer) : new String(answer.readNBytes(length), StandardCharsets.UTF_8);
        used = System.nanoTime();
        if (last) {
            close();
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + " " + text);
        }
        return text;
    }

    private InputStream open() throws IOException {
        if (in == null || System.nanoTime() - used > LONGEST_IDLE_NANOS) {
            close();
            Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
            opened.setTcpNoDelay(true);
            opened.setSoTimeout(PATIENCE_MILLIS);
            socket = opened;
            in = new BufferedInputStream(opened.getInputStream(), 65_536);
        }
        return in;
    }

    private static String chunks(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            bytes.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
