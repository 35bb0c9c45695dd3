#include "multipart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace agora::http {
namespace {

using testing::ElementsAre;

/// Writes down what the parser says.
class Notes final : public PartVisitor {
 public:
    std::optional<int> begin_part(PartHead head) override {
        lines.push_back("part " + head.name +
                        (head.file_name ? " file " + *head.file_name : std::string{}) +
                        (head.content_type.empty() ? "" : " type " + head.content_type));
        lines.emplace_back();
        return std::nullopt;
    }
    std::optional<int> part_bytes(std::string_view bytes) override {
        lines.back() += bytes;
        return std::nullopt;
    }
    std::optional<int> end_part() override {
        lines.emplace_back("end");
        return std::nullopt;
    }
    std::vector<std::string> lines;
};

struct Read {
    std::optional<int> refused;
    std::vector<std::string> lines;
};

Read read(std::string_view form, std::size_t piece = std::string_view::npos) {
    Notes notes;
    MultipartParser parser("XX", notes);
    while (!form.empty()) {
        const std::string_view now = form.substr(0, piece);
        form.remove_prefix(now.size());
        if (const auto refused = parser.feed(now)) return {refused, notes.lines};
    }
    return {parser.finish(), notes.lines};
}

constexpr std::string_view kForm =
    "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
    "--XX\r\ncontent-disposition: FORM-DATA; name=b; filename=\"x; \\\"y\\\".txt\"\r\n"
    "Content-Type: text/plain\r\n\r\n\r\n--X\r\n\r\n"
    "--XX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n\r\n"
    "--XX--\r\nepilogue";

TEST(Multipart, reads_parts_in_order) {
    const Read result = read(kForm);
    EXPECT_FALSE(result.refused);
    EXPECT_THAT(result.lines,
                ElementsAre("part a", "1", "end", "part b file x; \"y\".txt type text/plain",
                            "\r\n--X\r\n", "end", "part ", "", "end"));
}

TEST(Multipart, reads_the_same_in_pieces_of_any_size) {
    const Read whole = read(kForm);
    for (std::size_t piece = 1; piece <= kForm.size(); ++piece) {
        const Read in_pieces = read(kForm, piece);
        EXPECT_EQ(in_pieces.refused, whole.refused);
        EXPECT_EQ(in_pieces.lines, whole.lines) << piece;
    }
}

RC_GTEST_PROP(MultipartProperty, any_content_without_the_delimiter_comes_back_as_it_was,
              (const std::vector<std::string>& contents)) {
    const auto piece = *rc::gen::inRange<std::size_t>(1, 50);
    std::string form = "--XX";
    std::vector<std::string> expected;
    for (const std::string& content : contents) {
        RC_PRE(("\r\n" + content).find("\r\n--XX") == std::string::npos);
        form += "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + content + "\r\n--XX";
        expected.insert(expected.end(), {"part a", content, "end"});
    }
    const Read result = read(form + "--\r\n", piece);
    RC_ASSERT(!result.refused);
    RC_ASSERT(result.lines == expected);
}

TEST(Multipart, that_is_malformed_is_refused) {
    const std::string kLongHead = "--XX\r\nX: " + std::string(5000, 'a');
    for (const std::string_view form : std::vector<std::string_view>{
             "",
             "x",
             "--X",
             "--XY\r\n",
             "\r\n--XX--",
             "preamble\r\n--XX--\r\n",
             "--XX",
             "--XX-x",
             "--XX \r\n",
             "--XX\n",
             "--XX\r\n\r\nno disposition\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: attachment; name=a\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a; filename=x; "
             "filename=y\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; "
             "name=b\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=\"\xFF\"\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition : form-data; name=a\r\n\r\n\r\n--XX--",
             "--XX\r\n Content-Disposition: form-data; name=a\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a\nX: y\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a\r\nnonsense\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a\r\n"
             "Content-Transfer-Encoding: base64\r\n\r\n\r\n--XX--",
             "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\nnever ends",
             "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--XX-",
             kLongHead}) {
        EXPECT_EQ(read(form).refused, 400) << form.substr(0, 100);
    }
}

TEST(Multipart, holds_back_no_more_than_a_delimiter) {
    Notes notes;
    MultipartParser parser("XX", notes);
    ASSERT_FALSE(parser.feed("--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n"));
    ASSERT_FALSE(parser.feed(std::string(1000, 'x')));
    EXPECT_GE(notes.lines.back().size(), 1000U - 6U);
}

TEST(Multipart, reads_hostile_bytes_in_linear_time) {
    const auto span = [](std::size_t size) {
        std::string form = "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n";
        while (form.size() < size) form += "\r\n--X\r\n-\r\r\n--";
        const auto began = std::chrono::steady_clock::now();
        EXPECT_EQ(read(form, 1000).refused, 400);
        return std::chrono::steady_clock::now() - began;
    };
    span(100'000);
    EXPECT_LT(span(4'000'000), std::chrono::seconds(2));
}

TEST(MultipartBoundary, is_taken_from_the_content_type) {
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=abc"), "abc");
    EXPECT_EQ(multipart_boundary("Multipart/Form-Data; charset=utf-8; BOUNDARY=\"a b\""), "a b");
    EXPECT_FALSE(multipart_boundary("multipart/mixed; boundary=abc"));
    EXPECT_FALSE(multipart_boundary("multipart/form-data; boundary=\"a \""));
    EXPECT_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')));
    EXPECT_TRUE(multipart_boundary("multipart/form-data; boundary=" + std::string(70, 'a')));
}

}  // namespace
}  // namespace agora::http
