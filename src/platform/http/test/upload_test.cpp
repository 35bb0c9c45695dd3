#include "agora/http/upload.hpp"

#include "echo_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include <stdlib.h>

namespace agora::http::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kType = "multipart/form-data; boundary=XX";

std::string part(std::string_view disposition, std::string_view content) {
    return "--XX\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\n\r\n" +
           std::string{content} + "\r\n";
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class Uploading : public testing::Test {
 protected:
    Uploading() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "agora-test-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~Uploading() override { std::filesystem::remove_all(folder_); }

    Options options() const {
        Options given = small_options();
        given.temporary_folder = folder_;
        return given;
    }
    int files_left() const {
        return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder_), {}));
    }
    std::string send(const std::string& body, std::string_view target = "/upload",
                     std::string_view type = kType) {
        EchoServer server(options());
        const auto answer = server.ask(post(target, type, body));
        if (!answer) return "(no answer)";
        return answer->status == 200 ? answer->body : std::to_string(answer->status);
    }

    std::filesystem::path folder_;
};

TEST_F(Uploading, texts_and_files_come_in_order) {
    const std::string answer =
        send(part("name=\"b\"", "2") + part("name=\"a\"", "é") +
             "--XX\r\nContent-Disposition: form-data; name=\"f\"; "
             "filename=\"pic.PNG\"\r\nContent-Type: Image/PNG\r\n\r\nbytes\r\n" +
             part("name=\"b\"", "") + "--XX--\r\n");
    EXPECT_THAT(answer, HasSubstr("field b=2\nfield a=é\nfield b=\n"));
    EXPECT_THAT(answer, HasSubstr("upload f pic.PNG image/png 5\n"));
    EXPECT_EQ(files_left(), 0);
}

TEST_F(Uploading, the_handler_finds_the_bytes_and_may_keep_the_file) {
    const std::filesystem::path kept = folder_ / "kept";
    std::string seen;
    std::string content;
    for (int byte = 0; byte < 300'000; ++byte) content += static_cast<char>(byte * 7);
    EchoServer server(options(), [&](Request& request) {
        Upload* upload = request.upload("f");
        seen = content_of(upload->file.path());
        std::filesystem::rename(upload->file.release(), kept);
        return text(200, "");
    });
    const std::string body = part("name=\"f\"; filename=\"x\"", content) + "--XX--\r\n";
    ASSERT_EQ(server.ask(post("/upload", kType, body))->status, 200);
    EXPECT_EQ(seen, content);
    EXPECT_EQ(content_of(kept), content);
    EXPECT_EQ(files_left(), 1);
}

TEST_F(Uploading, a_file_holds_what_looks_like_a_boundary) {
    std::string seen;
    EchoServer server(options(), [&](Request& request) {
        seen = content_of(request.upload("f")->file.path());
        return text(200, "");
    });
    const std::string content = "--XX\n--XX--\r--XX\n\r\n--X\r\n--Y\r\n-\r\n";
    server.ask(post("/upload", kType, part("name=\"f\"; filename=\"x\"", content) + "--XX--\r\n"));
    EXPECT_EQ(seen, content);
}

TEST_F(Uploading, an_empty_file_input_leaves_no_upload) {
    EXPECT_THAT(send(part("name=\"f\"; filename=\"\"", "") + "--XX--\r\n"),
                Not(HasSubstr("upload ")));
}

TEST_F(Uploading, an_empty_file_with_a_name_is_an_upload) {
    EXPECT_THAT(send(part("name=\"f\"; filename=\"a.txt\"", "") + "--XX--\r\n"),
                HasSubstr("upload f a.txt  0\n"));
}

TEST_F(Uploading, files_together_over_the_limit_are_413_and_leave_nothing) {
    const std::string half(600'000, 'x');
    EXPECT_EQ(send(part("name=\"f\"; filename=\"a\"", half) +
                   part("name=\"g\"; filename=\"b\"", half) + "--XX--\r\n"),
              "413");
    EXPECT_EQ(files_left(), 0);
}

TEST_F(Uploading, a_route_without_uploads_refuses_a_file) {
    EXPECT_EQ(send(part("name=\"f\"; filename=\"a\"", "x") + "--XX--\r\n", "/other"), "413");
    EXPECT_EQ(files_left(), 0);
}

TEST_F(Uploading, texts_over_the_limit_of_memory_are_413) {
    EXPECT_EQ(send(part("name=\"t\"", std::string(5000, 'x')) + "--XX--\r\n"), "413");
}

TEST_F(Uploading, ten_thousand_parts_are_413) {
    std::string body;
    for (int number = 0; number < 10'000; ++number) body += part("name=\"a\"", "x");
    EXPECT_EQ(send(body + "--XX--\r\n"), "413");
}

TEST_F(Uploading, an_upload_that_is_cut_off_leaves_nothing) {
    EchoServer server(options());
    {
        RawClient client = server.connect();
        client.send(
            "POST /upload HTTP/1.1\r\nHost: test\r\nContent-Length: 500000\r\nContent-Type: " +
            std::string{kType} + "\r\n\r\n" +
            part("name=\"f\"; filename=\"a\"", std::string(100'000, 'x')));
        for (int round = 0; round < 100 && files_left() == 0; ++round) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        EXPECT_EQ(files_left(), 1);
    }
    for (int round = 0; round < 200 && files_left() > 0; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_EQ(files_left(), 0);
}

TEST_F(Uploading, what_a_killed_server_left_is_removed_a_day_later) {
    const auto make = [this](const char* name, int hours) {
        std::ofstream(folder_ / name) << "x";
        std::filesystem::last_write_time(
            folder_ / name,
            std::filesystem::file_time_type::clock::now() - std::chrono::hours(hours));
    };
    make("agora-upload-old", 25);
    make("agora-upload-new", 23);
    make("something-old", 25);
    EchoServer server(options());
    EXPECT_FALSE(std::filesystem::exists(folder_ / "agora-upload-old"));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "agora-upload-new"));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "something-old"));
}

TEST_F(Uploading, a_folder_that_is_gone_is_a_500) {
    Options given = options();
    given.temporary_folder = folder_ / "missing";
    EchoServer server(given);
    EXPECT_EQ(server.status(
                  post("/upload", kType, part("name=\"f\"; filename=\"a\"", "x") + "--XX--\r\n")),
              500);
}

TEST_F(Uploading, a_missing_or_wrong_boundary_is_400) {
    const std::string body = part("name=\"a\"", "x") + "--XX--\r\n";
    for (const char* type :
         {"multipart/form-data", "multipart/form-data; boundary=",
          "multipart/form-data; boundary=\"", "multipart/form-data; boundary=X{}",
          "multipart/form-data; boundary=XX; boundary=XX", "multipart/form-data; boundary=YY"}) {
        EXPECT_EQ(send(body, "/upload", type), "400") << type;
    }
}

TEST(FileName, is_the_last_part_of_what_was_sent) {
    EXPECT_EQ(sanitised_file_name("photo.jpg"), "photo.jpg");
    EXPECT_EQ(sanitised_file_name("C:\\Users\\ana\\photo.jpg"), "photo.jpg");
    EXPECT_EQ(sanitised_file_name("../../etc/passwd"), "passwd");
    EXPECT_EQ(sanitised_file_name("/"), "file");
    EXPECT_EQ(sanitised_file_name(""), "file");
    EXPECT_EQ(sanitised_file_name(".."), "file");
    EXPECT_EQ(sanitised_file_name(".htaccess"), "htaccess");
    EXPECT_EQ(sanitised_file_name("a."), "a");
}

TEST(FileName, keeps_every_script_and_drops_what_is_not_seen) {
    EXPECT_EQ(sanitised_file_name("été 日本.pdf"), "été 日本.pdf");
    EXPECT_EQ(sanitised_file_name("a\r\nb\tc\x7F.txt"), "abc.txt");
    EXPECT_EQ(sanitised_file_name("photo\xE2\x80\xAEgpj.exe"), "photogpj.exe");
    EXPECT_EQ(sanitised_file_name("\xE9t\xE9.pdf"), "file");
}

TEST(FileName, is_cut_at_a_letter_and_keeps_its_extension) {
    std::string name;
    for (int letter = 0; letter < 150; ++letter) name += "é";
    const std::string cut = sanitised_file_name(name + ".jpeg");
    EXPECT_LE(cut.size(), 200U);
    EXPECT_TRUE(cut.ends_with("é.jpeg"));
}

}  // namespace
}  // namespace agora::http::test
