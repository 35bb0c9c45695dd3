#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace agora::db {

/// A number for `Options::node` that no other process has at this database while the lease lives: else two of them could
/// make the same id in the same millisecond. It ends with the process, however that ends. On SQLite it is a lock on a byte of
/// FILE-nodes, on PostgreSQL an advisory lock of one connection; when that connection is lost the number stays in use here
/// and one of 1,024 others could be given it.
class NodeLease {
 public:
    /// Throws Fault when all 1,024 are taken or the server cannot be reached. A folder that cannot be written to gives 0.
    explicit NodeLease(std::string_view url);
    ~NodeLease();
    NodeLease(const NodeLease&) = delete;
    NodeLease& operator=(const NodeLease&) = delete;

    std::int64_t node() const;

 private:
    struct Hold;
    std::unique_ptr<Hold> hold_;
};

}  // namespace agora::db
