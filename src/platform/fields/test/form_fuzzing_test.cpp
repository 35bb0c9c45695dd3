#include "form_fuzzing.hpp"

#include <gtest/gtest.h>

namespace agora::fields {
namespace {

TEST(FormFuzzing, SeedsPass) {
    for (const char* seed :
         {"", "{}", R"({"email":"a@b.be","number":12,"checkbox":true,"text":["a","b"],"url":null})",
          "2026-11-20T09:30", "\xFF\xFE", "12,5", "\r\n\r", "[[[[[[", "{\"a\":{\"b\":1}}",
          "e\u0301"}) {
        read_anything(seed);
    }
}

}  // namespace
}  // namespace agora::fields
