package org.samklang.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.commands.BodyTooLarge;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are larger than anything meant for us: at once where the length is announced, otherwise as soon as
/// it is reached. Nothing is kept in memory. Only where files are uploaded a body may be as large as a file, and what
/// stands around it in a form.
final class BodyLimit extends OncePerRequestFilter {

    private static final Pattern UPLOADS = Pattern.compile("/api/files|/documents/new|/documents/[a-z0-9-]+/file");

    private final long usual;
    private final long largestFile;
    private final ProblemAnswers answers;

    BodyLimit(long usual, long largestFile, ProblemAnswers answers) {
        this.usual = usual;
        this.largestFile = largestFile;
        this.answers = answers;
    }

    private long most(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean upload = "POST".equals(request.getMethod())
                && UPLOADS.matcher(path).matches()
                && (type.startsWith("application/octet-stream") || type.startsWith("multipart/form-data"));
        return upload ? largestFile + usual : usual;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() <= most) {
            chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, most) : request, response);
        } else if (ProblemAnswers.wantsProblem(request)) {
            // The rest of the body is not read, so the connection cannot serve another request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            answers.write(request, response, Trouble.BODY_TOO_LARGE);
        } else {
            response.sendError(Trouble.BODY_TOO_LARGE.status());
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;
        private @Nullable ServletInputStream stream;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), most);
            }
            return stream;
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private final long most;
        private long read;

        CountedStream(ServletInputStream stream, long most) {
            this.stream = stream;
            this.most = most;
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
