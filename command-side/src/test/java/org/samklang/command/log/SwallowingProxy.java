package org.samklang.command.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a client and PostgreSQL, on loopback, and can break a connection at the worst moment: once the server
/// has answered the chosen request, and before the client hears of it.
final class SwallowingProxy implements AutoCloseable {

    private static final int OFF = -1;

    private final ServerSocket entrance;
    private final int server;
    private final AtomicInteger requestsLeft = new AtomicInteger(OFF);
    private final AtomicInteger swallowed = new AtomicInteger();

    SwallowingProxy(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /// The answer to the `request`-th request from now on gets lost, and its connection with it.
    void swallowAnswerTo(int request) {
        requestsLeft.set(request);
    }

    int swallowed() {
        return swallowed.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket postgres = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofPlatform().daemon().start(() -> requests(client, postgres));
                Thread.ofPlatform().daemon().start(() -> answers(postgres, client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void requests(Socket client, Socket postgres) {
        pump(client, postgres, () -> {
            requestsLeft.updateAndGet(left -> left > 0 ? left - 1 : left);
            return true;
        });
    }

    private void answers(Socket postgres, Socket client) {
        pump(postgres, client, () -> {
            if (requestsLeft.compareAndSet(0, OFF)) {
                swallowed.incrementAndGet();
                return false;
            }
            return true;
        });
    }

    private interface Gate {
        boolean mayPass();
    }

    private static void pump(Socket from, Socket to, Gate gate) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0 && gate.mayPass(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // either end closed; the other is closed now
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
