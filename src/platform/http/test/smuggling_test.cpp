#include "echo_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

/// Requests that two programs could read differently (RFC 9112, 11.2). Each carries a second
/// request where a disagreement would make one: the server refuses and closes before it.
namespace agora::http::test {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Variant {
    const char* name;
    const char* bytes;
};
void PrintTo(const Variant& variant, std::ostream* out) {
    *out << variant.name;
}

#define SMUGGLED "GET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n"
#define POST_HOST "POST / HTTP/1.1\r\nHost: test\r\n"

constexpr Variant kRefused[] = {
    {"cl_te",
     POST_HOST "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_cl",
     POST_HOST "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"cl_zero_te",
     POST_HOST "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"cl_cl_different", POST_HOST "Content-Length: 0\r\nContent-Length: 40\r\n\r\n" SMUGGLED},
    {"cl_cl_equal", POST_HOST "Content-Length: 0\r\nContent-Length: 0\r\n\r\n" SMUGGLED},
    {"cl_list", POST_HOST "Content-Length: 0, 0\r\n\r\n" SMUGGLED},
    {"cl_plus", POST_HOST "Content-Length: +0\r\n\r\n" SMUGGLED},
    {"cl_minus", POST_HOST "Content-Length: -0\r\n\r\n" SMUGGLED},
    {"cl_hex", POST_HOST "Content-Length: 0x0\r\n\r\n" SMUGGLED},
    {"cl_octal_space", POST_HOST "Content-Length: 0 0\r\n\r\n" SMUGGLED},
    {"cl_empty", POST_HOST "Content-Length: \r\n\r\n" SMUGGLED},
    {"cl_huge", POST_HOST "Content-Length: 99999999999999999999\r\n\r\n" SMUGGLED},
    {"cl_wraps", POST_HOST "Content-Length: 18446744073709551616\r\n\r\n" SMUGGLED},
    {"te_te", POST_HOST
     "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_te_equal", POST_HOST
     "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_list", POST_HOST "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_chunked_twice", POST_HOST "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_identity", POST_HOST "Transfer-Encoding: identity\r\n\r\n" SMUGGLED},
    {"te_unknown", POST_HOST "Transfer-Encoding: xchunked\r\n\r\n" SMUGGLED},
    {"te_quoted", POST_HOST "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_parameter", POST_HOST "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_comma", POST_HOST "Transfer-Encoding: chunked,\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_empty", POST_HOST "Transfer-Encoding:\r\n\r\n" SMUGGLED},
    {"te_vertical_tab", POST_HOST "Transfer-Encoding: \x0b"
                                  "chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_folded", POST_HOST "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_space_before_colon", POST_HOST "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_space_before_name", POST_HOST " Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"te_in_http_1_0",
     "POST / HTTP/1.0\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" SMUGGLED},
    {"cl_space_before_colon", POST_HOST "Content-Length : 0\r\n\r\n" SMUGGLED},
    {"cl_tab_before_colon", POST_HOST "Content-Length\t: 0\r\n\r\n" SMUGGLED},
    {"obs_fold", POST_HOST "X-Long: a\r\n b\r\n\r\n" SMUGGLED},
    {"obs_fold_tab", POST_HOST "X-Long: a\r\n\tb\r\n\r\n" SMUGGLED},
    {"bare_lf_after_start", "GET / HTTP/1.1\nHost: test\r\n\r\n" SMUGGLED},
    {"bare_lf_after_field", "GET / HTTP/1.1\r\nHost: test\nX: y\r\n\r\n" SMUGGLED},
    {"bare_lf_at_end", "GET / HTTP/1.1\r\nHost: test\r\n\n" SMUGGLED},
    {"only_bare_lf", "GET / HTTP/1.1\nHost: test\n\n" SMUGGLED},
    {"bare_cr_in_value", "GET / HTTP/1.1\r\nHost: test\r\nX: a\rGET /smuggled\r\n\r\n" SMUGGLED},
    {"bare_cr_in_start", "GET /\r HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"no_colon", "GET / HTTP/1.1\r\nHost: test\r\nnonsense\r\n\r\n" SMUGGLED},
    {"empty_name", "GET / HTTP/1.1\r\nHost: test\r\n: x\r\n\r\n" SMUGGLED},
    {"name_with_parentheses", "GET / HTTP/1.1\r\nHost: test\r\nX(y): x\r\n\r\n" SMUGGLED},
    {"name_with_high_byte", "GET / HTTP/1.1\r\nHost: test\r\nX\xE9: x\r\n\r\n" SMUGGLED},
    {"control_in_value", "GET / HTTP/1.1\r\nHost: test\r\nX: a\x01z\r\n\r\n" SMUGGLED},
    {"two_hosts", "GET / HTTP/1.1\r\nHost: test\r\nHost: evil\r\n\r\n" SMUGGLED},
    {"two_equal_hosts", "GET / HTTP/1.1\r\nHost: test\r\nhost: test\r\n\r\n" SMUGGLED},
    {"no_host", "GET / HTTP/1.1\r\n\r\n" SMUGGLED},
    {"empty_host", "GET / HTTP/1.1\r\nHost:\r\n\r\n" SMUGGLED},
    {"host_list", "GET / HTTP/1.1\r\nHost: test, evil\r\n\r\n" SMUGGLED},
    {"host_with_path", "GET / HTTP/1.1\r\nHost: test/evil\r\n\r\n" SMUGGLED},
    {"host_with_user", "GET / HTTP/1.1\r\nHost: evil@test\r\n\r\n" SMUGGLED},
    {"host_port_letters", "GET / HTTP/1.1\r\nHost: test:80a\r\n\r\n" SMUGGLED},
    {"absolute_form_of_another_host", "GET http://evil/ HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"absolute_form_with_user", "GET http://test@evil/ HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"absolute_form_of_another_scheme", "GET ftp://test/ HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"authority_form", "CONNECT test:80 HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"asterisk_form", "OPTIONS * HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"target_with_fragment", "GET /#x HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"target_with_high_byte", "GET /\xE9 HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"two_spaces", "GET  / HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"tab_between", "GET\t/ HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"space_after_version", "GET / HTTP/1.1 \r\nHost: test\r\n\r\n" SMUGGLED},
    {"space_before_method", " GET / HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"no_version", "GET /\r\nHost: test\r\n\r\n" SMUGGLED},
    {"http_0_9", "GET /\r\n\r\n" SMUGGLED},
    {"http_1_2", "GET / HTTP/1.2\r\nHost: test\r\n\r\n" SMUGGLED},
    {"http_2_preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" SMUGGLED},
    {"lower_case_version", "GET / http/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"unknown_method", "SMUGGLE / HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"trace", "TRACE / HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"lower_case_method", "get / HTTP/1.1\r\nHost: test\r\n\r\n" SMUGGLED},
    {"chunk_extension",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_extension_at_end", POST_HOST "Transfer-Encoding: chunked\r\n\r\n0;a\r\n\r\n" SMUGGLED},
    {"chunk_extension_bare_lf",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n2;\nxx\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_bare_lf",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n5\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_hex_prefix",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_sign",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_space",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n 5\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_space_after",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n5 \r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_empty",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_wraps", POST_HOST
     "Transfer-Encoding: chunked\r\n\r\n10000000000000005\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_longer_than_said",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n4\r\nhello\r\n0\r\n\r\n" SMUGGLED},
    {"chunk_without_end",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloXX0\r\n\r\n" SMUGGLED},
    {"chunk_end_bare_lf",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\n0\r\n\r\n" SMUGGLED},
    {"chunk_size_line_too_long", POST_HOST
     "Transfer-Encoding: chunked\r\n\r\n"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0"},
    {"trailer", POST_HOST "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Late: y\r\n\r\n" SMUGGLED},
    {"trailer_content_length",
     POST_HOST "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 40\r\n\r\n" SMUGGLED},
    {"two_content_types",
     POST_HOST "Content-Type: a/b\r\nContent-Type: c/d\r\nContent-Length: 0\r\n\r\n" SMUGGLED},
};

class Smuggling : public testing::TestWithParam<Variant> {
 protected:
    static EchoServer& server() {
        static EchoServer instance;
        return instance;
    }
};

TEST_P(Smuggling, is_refused_with_one_answer_and_the_connection_closed) {
    RawClient client = server().connect();
    client.send(GetParam().bytes);
    const auto answer = client.answer();
    ASSERT_TRUE(answer) << "no answer";
    EXPECT_GE(answer->status, 400);
    EXPECT_EQ(answer->headers["Connection"], "close");
    EXPECT_THAT(client.until_closed(), Not(HasSubstr("HTTP/1.1")));
}

INSTANTIATE_TEST_SUITE_P(Variants, Smuggling, testing::ValuesIn(kRefused),
                         [](const auto& each) { return std::string{each.param.name}; });

constexpr Variant kAccepted[] = {
    {"empty_line_before", "\r\n" SMUGGLED},
    {"absolute_form_of_this_host", "GET http://TEST/smuggled HTTP/1.1\r\nHost: test\r\n\r\n"},
    {"chunked_in_capitals",
     "POST /smuggled HTTP/1.1\r\nHost: test\r\n"
     "TRANSFER-ENCODING: \t CHUNKED \r\n\r\n0\r\n\r\n"},
    {"chunk_size_capitals_and_zeros",
     "POST /smuggled HTTP/1.1\r\nHost: test\r\n"
     "Transfer-Encoding: chunked\r\n\r\n000A\r\n0123456789\r\n00\r\n\r\n"},
    {"length_zero", "POST /smuggled HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n"},
    {"host_with_port", "GET /smuggled HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"},
    {"value_with_high_bytes", "GET /smuggled HTTP/1.1\r\nHost: test\r\nX: \xC3\xA9\xFF\r\n\r\n"},
    {"empty_value", "GET /smuggled HTTP/1.1\r\nHost: test\r\nX:\r\n\r\n"},
};

class Harmless : public Smuggling {};

TEST_P(Harmless, is_answered_and_the_next_request_too) {
    RawClient client = server().connect();
    client.send(GetParam().bytes);
    client.send(get("/next"));
    const auto first = client.answer();
    ASSERT_TRUE(first);
    EXPECT_THAT(first->body, HasSubstr(" /smuggled\n"));
    const auto second = client.answer();
    ASSERT_TRUE(second);
    EXPECT_THAT(second->body, HasSubstr("GET /next\n"));
}

INSTANTIATE_TEST_SUITE_P(Variants, Harmless, testing::ValuesIn(kAccepted),
                         [](const auto& each) { return std::string{each.param.name}; });

}  // namespace
}  // namespace agora::http::test
