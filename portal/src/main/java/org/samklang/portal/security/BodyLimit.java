package org.samklang.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.commands.BodyTooLarge;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are larger than anything meant for us: at once where the length is announced, otherwise as soon as
/// it is reached. Nothing is kept in memory.
final class BodyLimit extends OncePerRequestFilter {

    private final long most;
    private final ProblemAnswers answers;

    BodyLimit(long most, ProblemAnswers answers) {
        this.most = most;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= most) {
            chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
        } else if (ProblemAnswers.wantsProblem(request)) {
            // The rest of the body is not read, so the connection cannot serve another request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            answers.write(request, response, Trouble.BODY_TOO_LARGE);
        } else {
            response.sendError(Trouble.BODY_TOO_LARGE.status());
        }
    }

    private final class Counted extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream stream;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream());
            }
            return stream;
        }
    }

    private final class CountedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private long read;

        CountedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int one = stream.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = stream.read(bytes, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws BodyTooLarge {
            read += bytes;
            if (read > most) {
                throw new BodyTooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
