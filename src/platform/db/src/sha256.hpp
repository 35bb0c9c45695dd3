#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace agora::db {

/// SHA-256 (FIPS 180-4) of what is added bit by bit.
class Sha256 {
 public:
    Sha256();
    void add(std::string_view bytes);
    /// 64 lower case hexadecimal digits; nothing may be added after.
    std::string hex();

 private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace agora::db
